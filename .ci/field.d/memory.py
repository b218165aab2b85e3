"""How often a text stands in the memory of a process: memory.py PID TEXT. Needs the right to read it."""

import sys

pid, text = sys.argv[1], sys.argv[2].encode()
found = read = 0
with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
    for line in maps:
        place, rights = line.split()[:2]
        if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]", "[vvar_vclock]")):
            continue
        start, end = (int(it, 16) for it in place.split("-"))
        try:
            memory.seek(start)
            part = memory.read(end - start)
        except OSError:
            continue
        read += len(part)
        found += part.count(text)
# Nothing found because nothing was read would be no finding.
if read < 1_000_000:
    sys.exit(f"only {read} bytes could be read")
print(found)
