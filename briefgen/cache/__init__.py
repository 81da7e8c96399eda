"""What a build leaves for the next one: whole files, told apart by the version of the program that wrote them.

Everything here may be deleted or damaged at any time, and nothing of it is ever run: at worst the next build is
slower. This package imports little, so that a build of what has not changed ends before the rest is loaded.
"""
