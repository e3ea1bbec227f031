"""What the commands do that need no platform: each prints, and returns its exit code."""
