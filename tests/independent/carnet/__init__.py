"""A reader of Carnet cards, version 1, written from its specification alone."""
