"""Where everything stands on the site, and the addresses once published."""
