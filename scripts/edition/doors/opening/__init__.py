"""Which door a file goes through, and the forms that are text already."""
