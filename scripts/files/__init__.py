"""An edition's files, read and written whole: its folder, its history in git, its kept releases, the file received."""
