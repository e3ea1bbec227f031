"""How the tables came to be, one file a step. Run by `coach.runtime.database` when a file is older."""
