"""Holds the running program against its description.

Starts `parvis` on a folder of its own, signs a lead in, reads what there is, and lets schemathesis try every operation
of openapi.json. Says what it found and ends with the counts; the exit code is zero when nothing was found.
"""

import argparse
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree

import house

HERE = Path(__file__).resolve().parent


def told():
    parser = argparse.ArgumentParser()
    parser.add_argument("--parvis", required=True, help="the program")
    parser.add_argument("--description", required=True, help="openapi.json")
    parser.add_argument("--folder", required=True, help="where reports are put")
    parser.add_argument("--database-url", help="PostgreSQL, empty; unless told, the demonstration on SQLite")
    parser.add_argument("--max-examples", type=int, default=1)
    parser.add_argument("--seconds", type=int, help="go on fuzzing until they are over")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--phases", default="examples,coverage,fuzzing,stateful")
    parser.add_argument("--only", help="operations whose id this pattern matches")
    return parser.parse_args()


def main():
    given = told()
    seed = secrets.randbelow(2**32) if given.seed is None else given.seed
    given.folder = str(Path(given.folder).resolve())
    Path(given.folder).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="parvis-contract-") as folder:
        with house.opened(given.parvis, given.description, Path(folder), given.database_url) as place:
            print(f"{place.address}: {place.count()} things of {len(place.things)} kinds; seed {seed}", flush=True)
            before = time.monotonic()
            code = tried(given, place, seed)
            print(f"schemathesis took {time.monotonic() - before:.1f} s", flush=True)
            alive = place.process.poll() is None
        log = (Path(folder) / "log").read_text(errors="replace")
        Path(given.folder, "parvis.log").write_text(log)
    faults = [line for line in log.splitlines() if "panicked" in line or " ERROR " in line]
    for line in faults[:40]:
        print(f"parvis: {line[:400]}")
    if not alive:
        print("parvis is no longer there")
    passed, failed = counted(Path(given.folder, "operations.xml"))
    trouble = bool(faults) + (not alive) + (code != 0 and failed == 0)
    print(f"# pass {passed}\n# fail {failed + trouble}")
    sys.exit(min(1, failed + trouble))


def counted(report):
    """How many operations did what the description says, and how many did not."""
    if not report.exists():
        return 0, 1
    cases = ElementTree.parse(report).getroot().iter("testcase")
    ends = [any(inside.tag in ("failure", "error") for inside in case) for case in cases]
    return ends.count(False), ends.count(True)


def tried(given, place, seed):
    """Runs schemathesis; it speaks for itself."""
    Path(given.folder, "operations.xml").unlink(missing_ok=True)
    environment = os.environ | {
        "SCHEMATHESIS_HOOKS": "hooks",
        "PYTHONPATH": str(HERE),
        "PARVIS_CONTRACT": json.dumps(place.told()),
        "PARVIS_SESSION": place.session,
        "PARVIS_CSRF": place.csrf,
        "PARVIS_WORKSPACE": place.workspace,
    }
    command = [
        str(Path(sys.executable).with_name("st")),
        "--config-file", str(HERE / "schemathesis.toml"),
        "run", str(Path(given.description).resolve()),
        "--url", place.address + "/api/v1",
        "--seed", str(seed),
        "--workers", str(given.workers),
        "--phases", given.phases,
        "--max-examples", str(given.max_examples),
        "--report-junit-path", str(Path(given.folder, "operations.xml")),
        "--no-color",
    ]
    if given.seconds:
        command += ["--max-time", str(given.seconds)]
    if given.only:
        command += ["--include-operation-id-regex", given.only]
    return subprocess.run(command, env=environment, cwd=given.folder, check=False).returncode


if __name__ == "__main__":
    main()
