"""The surfaces: each knows the coach and one platform."""
