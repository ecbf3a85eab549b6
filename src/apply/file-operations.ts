import fs from "node:fs";

/**
 * Every call that this room makes to the disk. The tests put a wrapper here that fails or stops at any of them.
 * All are synchronous: one run writes, in one order, and a signal can only fall between two of them.
 */
export interface FileOperations {
  open(path: string, flags: number, mode?: number): number;
  close(fd: number): void;
  read(fd: number, buffer: Uint8Array, offset: number, length: number): number;
  write(fd: number, buffer: Uint8Array, offset: number, length: number): number;
  fsync(fd: number): void;
  fstat(fd: number): fs.Stats;
  fchmod(fd: number, mode: number): void;
  fchown(fd: number, uid: number, gid: number): void;
  /** Undefined when there is nothing at the path. */
  lstat(path: string): fs.Stats | undefined;
  access(path: string, mode: number): void;
  realpath(path: string): string;
  readdir(path: string): string[];
  mkdir(path: string, mode?: number): void;
  rmdir(path: string): void;
  chmod(path: string, mode: number): void;
  link(existing: string, path: string): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
}

/** The real disk. */
export const nodeFileOperations: FileOperations = {
  open: (path, flags, mode) => fs.openSync(path, flags, mode),
  close: (fd) => fs.closeSync(fd),
  read: (fd, buffer, offset, length) => fs.readSync(fd, buffer, offset, length, null),
  write: (fd, buffer, offset, length) => fs.writeSync(fd, buffer, offset, length, null),
  fsync: (fd) => fs.fsyncSync(fd),
  fstat: (fd) => fs.fstatSync(fd),
  fchmod: (fd, mode) => fs.fchmodSync(fd, mode),
  fchown: (fd, uid, gid) => fs.fchownSync(fd, uid, gid),
  lstat: (path) => fs.lstatSync(path, { throwIfNoEntry: false }),
  access: (path, mode) => fs.accessSync(path, mode),
  realpath: (path) => fs.realpathSync.native(path),
  readdir: (path) => fs.readdirSync(path),
  mkdir: (path, mode) => fs.mkdirSync(path, mode === undefined ? {} : { mode }),
  rmdir: (path) => fs.rmdirSync(path),
  chmod: (path, mode) => fs.chmodSync(path, mode),
  link: (existing, path) => fs.linkSync(existing, path),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
};
