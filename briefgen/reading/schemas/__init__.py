"""The keys of front matter, one module per kind of record.

Each schema validates one mapping by itself, so that one wrong record does not hide what is wrong with its
neighbours, and each has a function that turns it into the record of the model. Nothing of pydantic goes
further than this package.
"""
