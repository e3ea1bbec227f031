"""What the commands do that need no platform. They print for people, or JSON for programs, and return exit codes."""
