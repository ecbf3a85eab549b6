// Serves a built app on a free port: static files with a fallback for client-side routes, or the app's own server.
import { spawn } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { packageManagerOf } from "./prepare-app.mjs";
import { QUIET } from "./run-tool.mjs";

const HOST = "127.0.0.1";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

function listen(server) {
  return new Promise((resolve) => server.listen(0, HOST, () => resolve(server.address().port)));
}

const isFile = (path) => existsSync(path) && statSync(path).isFile();

async function serveFiles(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? "/", "http://app").pathname);
    const file = [path, join(path, "index.html")].find(isFile) ?? join(folder, "index.html");
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  const port = await listen(server);
  return {
    url: `http://${HOST}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(() => resolve()));
  return port;
}

async function isUp(url) {
  try {
    await fetch(url, { redirect: "manual" });
    return true;
  } catch {
    return false;
  }
}

async function startServer(folder) {
  const port = await freePort();
  const url = `http://${HOST}:${port}`;
  let output = "";
  const [command, ...args] = packageManagerOf(folder);
  // A group of its own, so that stopping npm stops what it started.
  const child = spawn(command, [...args, "--silent", "start"], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...QUIET, PORT: String(port), HOST, ORIGIN: url, NODE_ENV: "production" },
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      output += text;
    });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    await ended;
  };
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server of ${folder} ended:\n${output}`);
    if (await isUp(url)) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`the server of ${folder} did not answer:\n${output}`);
}

/**
 * @param {string} folder of the built app
 * @param {string} serve `server`, or a folder of static files in it
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export function serveApp(folder, serve) {
  return serve === "server" ? startServer(folder) : serveFiles(join(folder, serve));
}
