"""Pure functions on values: reading answers, timing, choosing questions, laying out documents."""
