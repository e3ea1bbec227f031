"""Values only: what comes in, what goes out, and what is remembered in between. No behaviour."""
