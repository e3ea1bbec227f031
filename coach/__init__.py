"""Firsthand: the coach for information interviews. Knows no platform."""

__version__ = "0.1.0"
