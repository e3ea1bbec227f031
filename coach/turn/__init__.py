"""How one turn is worked out: walking steps, taking answers, commands, wakes. Pure, like `engine`."""
