"""The benchmark: one made-up world, written for briefgen, Hugo and stock Pelican, and built by each.

What comes in is a number of briefings and a seed; what goes out are times, memory and pages, as ratios to
Hugo in the same run. `python -m benchmarks` in the folder `tests` runs it; `make bench` does so.
"""
