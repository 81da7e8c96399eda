"""The vocabulary of the field: actors, issues, events, quotations, positions, sources, dates, stances.

Nothing comes in but plain values; what goes out are frozen records that know neither YAML nor HTML nor
each other, except by id. There is no I/O here, and no rule that needs more than one record.

Nothing is re-exported: what wants one error must not wait for every record to be imported.
"""
