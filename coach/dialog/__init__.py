"""What authors write, compiled: YAML scripts to steps, to one `Book`. Reads script files, nothing else."""
