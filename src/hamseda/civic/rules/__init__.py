"""The tables that decide: who may do what."""
