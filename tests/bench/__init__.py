"""How fast it is. Not a test: `make bench` prints it, as ratios that hold on any machine."""
