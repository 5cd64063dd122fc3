"""Asking the sources' addresses whether they still answer: what scripts/links does, outside build and CI.

`judging` is pure; `asking` and `archive` use the network, `clock` the time, `running` threads.
"""
