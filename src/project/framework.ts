import type { ProjectPackage } from "./packages.ts";
import { dependencyNames } from "./packages.ts";

/** How a framework that renders on a server shows: by a dependency, or by a file in the package's folder. */
interface Sign {
  framework: string;
  dependency: RegExp;
  /** Tested against the path from the package's folder. */
  file?: RegExp;
}

/** React Router is here in framework mode only; as a library it renders in the browser. `@remix-run/router` is that library's core. */
const SIGNS: readonly Sign[] = [
  { framework: "next", dependency: /^next$/, file: /^next\.config\.[cm]?[jt]s$/ },
  { framework: "nuxt", dependency: /^nuxt(?:3|-edge|-nightly)?$/, file: /^nuxt\.config\.[cm]?[jt]s$/ },
  { framework: "remix", dependency: /^@remix-run\/(?!router$)/, file: /^remix\.config\.[cm]?[jt]s$/ },
  {
    framework: "react-router",
    dependency: /^@react-router\/(?!native$)/,
    file: /^react-router\.config\.[cm]?[jt]s$/,
  },
  { framework: "sveltekit", dependency: /^@sveltejs\/kit$/ },
  { framework: "astro", dependency: /^astro$/, file: /^astro\.config\.[cm]?[jt]s$/ },
  { framework: "gatsby", dependency: /^gatsby$/, file: /^gatsby-(?:config|ssr|node)\.[cm]?[jt]sx?$/ },
  {
    framework: "angular-ssr",
    dependency: /^@angular\/(?:ssr|platform-server)$|^@nguniversal\//,
    file: /^src\/main\.server\.ts$/,
  },
  { framework: "analog", dependency: /^@analogjs\/(?:platform|router)$/ },
  { framework: "qwik-city", dependency: /^@builder\.io\/qwik-city$|^@qwik\.dev\/router$/ },
  { framework: "solid-start", dependency: /^@solidjs\/start$|^solid-start$/ },
  { framework: "tanstack-start", dependency: /^@tanstack\/(?:(?:react|solid|vue)-)?start$/ },
  { framework: "vike", dependency: /^vike(?:-(?:react|vue|solid))?$|^vite-plugin-ssr$/ },
  { framework: "vitepress", dependency: /^vitepress$/, file: /^(?:docs\/)?\.vitepress\/config\.[cm]?[jt]s$/ },
  {
    framework: "vuepress",
    dependency: /^vuepress$|^@vuepress\//,
    file: /^(?:docs\/)?\.vuepress\/config\.[cm]?[jt]s$/,
  },
  { framework: "docusaurus", dependency: /^@docusaurus\/core$/, file: /^docusaurus\.config\.[cm]?[jt]s$/ },
  { framework: "hydrogen", dependency: /^@shopify\/(?:hydrogen|mini-oxygen)$/ },
  { framework: "redwood", dependency: /^@redwoodjs\/|^rwsdk$/, file: /^redwood\.toml$/ },
  { framework: "waku", dependency: /^waku$/, file: /^waku\.config\.[cm]?[jt]s$/ },
  { framework: "quasar", dependency: /^@quasar\/app(?:-|$)/, file: /^quasar\.conf(?:ig)?\.[cm]?[jt]s$/ },
  { framework: "fresh", dependency: /^(?:@fresh\/core|\$?fresh)$/, file: /^fresh\.(?:config|gen)\.ts$/ },
  { framework: "blitz", dependency: /^(?:@blitzjs\/next|blitz)$/ },
  { framework: "expo-router", dependency: /^expo-router$/ },
  { framework: "marko-run", dependency: /^@marko\/(?:run|serve)$/ },
  { framework: "rakkas", dependency: /^rakkasjs$/ },
  { framework: "vinxi", dependency: /^vinxi$/ },
  { framework: "razzle", dependency: /^razzle$/, file: /^razzle\.config\.[cm]?[jt]s$/ },
  { framework: "react-static", dependency: /^react-static$/ },
  { framework: "vite-react-ssg", dependency: /^vite-react-ssg$/ },
  { framework: "honox", dependency: /^honox$/ },
  { framework: "fastify-vite", dependency: /^(?:@fastify\/(?:vite|react|vue)|fastify-vite)$/ },
  { framework: "frontity", dependency: /^(?:frontity|@frontity\/core)$/ },
  { framework: "ice", dependency: /^@ice\/app$/ },
  { framework: "modern-js", dependency: /^@modern-js\/app-tools$/ },
  { framework: "umi", dependency: /^(?:umi|@umijs\/max)$/ },
  // The entry of Vite's own templates, and what renders there.
  {
    framework: "vite-ssr",
    dependency: /^(?:@vue|vue)[/-]server-renderer$/,
    file: /^(?:src\/)?entry-server\.[cm]?[jt]sx?$/,
  },
  { framework: "lume", dependency: /^lume$/, file: /^_config\.[jt]s$/ },
];

/** `vite build --ssr src/entry.jsx`, as a script of package.json. */
const BUILDS_SERVER = /\bvite\b[^&|;]*\s--ssr\b/;

/** What the names above have in common: one cheap look at each path. */
const SIGN_FILE =
  /(?:^|\/)(?:[a-z-]+\.conf(?:ig)?\.[cm]?[jt]s|\.v(?:ite|ue)press\/config\.[cm]?[jt]s|gatsby-(?:config|ssr|node)\.[cm]?[jt]sx?|main\.server\.ts|entry-server\.[cm]?[jt]sx?|_config\.[jt]s|fresh\.gen\.ts|redwood\.toml)$/;

/** The files of a project that may tell of a framework: one look over all of them serves every package. */
export function frameworkFiles(files: readonly string[]): string[] {
  return files.filter((path) => SIGN_FILE.test(path));
}

/**
 * Whether a package's code also runs on a server, where the v3 docs do not say that the client's constructor is safe.
 * A dependency counts, and so does a settings file: in a monorepo the framework is often installed at the top.
 * @param pkg the package
 * @param files POSIX paths relative to the scanned root, of all packages; `frameworkFiles` are enough
 * @returns the framework, or null
 */
export function rendersOnServer(pkg: ProjectPackage, files: readonly string[]): { framework: string } | null {
  const dependencies = dependencyNames(pkg);
  for (const { framework, dependency } of SIGNS) {
    if (dependencies.some((name) => dependency.test(name))) return { framework };
  }
  const commands = Object.values(pkg.manifest?.scripts ?? {});
  if (commands.some((command) => BUILDS_SERVER.test(String(command)))) return { framework: "vite-ssr" };
  const base = pkg.dir === "" || pkg.dir.startsWith("..") ? "" : `${pkg.dir}/`;
  for (const { framework, file } of SIGNS) {
    if (file === undefined) continue;
    if (files.some((path) => path.startsWith(base) && file.test(path.slice(base.length)))) {
      return { framework };
    }
  }
  return null;
}
