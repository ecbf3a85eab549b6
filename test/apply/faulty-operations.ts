import fs from "node:fs";
import { type FileOperations, nodeFileOperations } from "../../src/apply/index.ts";

export type OperationName = keyof FileOperations;

/** What happens at a call: nothing, a system error, or the end of the process. */
export type Fault = "crash" | { code: string } | null;

/** The process is dead: every later call fails too, whatever catches this. */
class Crash extends Error {}

/** The disk with faults. */
export interface FaultyDisk extends FileOperations {
  /** Names of the calls made so far. */
  readonly calls: OperationName[];
}

interface Behaviour {
  /** Asked before every call, with its number from 0. */
  faultAt?(index: number, name: OperationName, path: string): Fault;
  /** Most bytes that one read or write moves. */
  atMost?: number;
}

/** Wraps the real disk. A crash closes every open file, as the system does for a dead process. */
export function faultyDisk({
  faultAt = () => null,
  atMost = Number.POSITIVE_INFINITY,
}: Behaviour): FaultyDisk {
  const calls: OperationName[] = [];
  const open = new Set<number>();
  let dead = false;
  const guard = <A extends unknown[], R>(name: OperationName, run: (...args: A) => R) => {
    return (...args: A): R => {
      if (dead) throw new Crash("dead");
      const fault = faultAt(calls.length, name, typeof args[0] === "string" ? args[0] : "");
      calls.push(name);
      if (fault === "crash") {
        dead = true;
        for (const fd of open) fs.closeSync(fd);
        throw new Crash(`killed before ${name}`);
      }
      if (fault !== null) {
        // A close that fails has closed the file all the same.
        if (name === "close") run(...args);
        throw Object.assign(new Error(`${fault.code}: injected into ${name}`), { code: fault.code });
      }
      return run(...args);
    };
  };
  const real = nodeFileOperations;
  return {
    calls,
    open: guard("open", (path, flags, mode) => {
      const fd = real.open(path, flags, mode);
      open.add(fd);
      return fd;
    }),
    close: guard("close", (fd) => {
      open.delete(fd);
      real.close(fd);
    }),
    read: guard("read", (fd, buffer, offset, length) =>
      real.read(fd, buffer, offset, Math.min(length, atMost)),
    ),
    write: guard("write", (fd, buffer, offset, length) =>
      real.write(fd, buffer, offset, Math.min(length, atMost)),
    ),
    fsync: guard("fsync", real.fsync),
    fstat: guard("fstat", real.fstat),
    fchmod: guard("fchmod", real.fchmod),
    fchown: guard("fchown", real.fchown),
    lstat: guard("lstat", real.lstat),
    access: guard("access", real.access),
    realpath: guard("realpath", real.realpath),
    readdir: guard("readdir", real.readdir),
    mkdir: guard("mkdir", real.mkdir),
    rmdir: guard("rmdir", real.rmdir),
    chmod: guard("chmod", real.chmod),
    link: guard("link", real.link),
    rename: guard("rename", real.rename),
    unlink: guard("unlink", real.unlink),
  };
}
