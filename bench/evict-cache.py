"""Takes the files of a folder out of the page cache: python3 bench/evict-cache.py <folder>"""
import os
import sys

os.sync()
for parent, _, names in os.walk(sys.argv[1]):
    for name in names:
        file = os.open(os.path.join(parent, name), os.O_RDONLY)
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(file)
