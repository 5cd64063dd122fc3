"""What a script has of the machine: packages, signals, streams, a port, a browser, Pandoc, a second process."""
