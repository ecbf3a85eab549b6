/** Tools whose settings are code and may name packages: `<tool>.config.ts`, `<tool>.config.prod.mjs`. */
const CONFIG_TOOLS =
  "angular|astro|babel|bun|bunup|craco|cypress|dependency-cruiser|docusaurus|electron\\.vite|electron-vite|esbuild|eslint|expo|farm|federation|gatsby|jest|karma|knip|ladle|lint-staged|metro|mdx|modern|module-federation|next|nitro|nuxt|parcel|playwright|playwright-ct|postcss|quasar|react-native|react-router|redwood|remix|rolldown|rollup|rsbuild|rslib|rspack|rspress|size-limit|snowpack|solid|sst|stencil|storybook|stylelint|svelte|syncpack|taro|tsdown|tsup|umi|unbuild|vike|vinxi|vite|vitest|vocs|vue|waku|wdio|web-dev-server|web-test-runner|webpack|wmr|wxt";

/** Tools whose settings are often split over files: `webpack.prod.js`, `jest-setup.ts`. */
const SPLIT_TOOLS = "babel|esbuild|jest|karma|metro|rollup|rspack|tsup|vite|vitest|webpack";

/** Settings with names of their own. */
const NAMED =
  "brunch-config|gulpfile|gruntfile|config-overrides|ember-cli-build|gatsby-node|webpackfile|knip|\\.pnpmfile|\\.dependency-cruiser|\\.size-limit|\\.(?:babel|depcheck|dependency-cruiser|eslint|father|mocha|ncu|nyc|size-limit|storybook|swc|syncpack|umi)rc";

const SETTINGS_FILE = new RegExp(
  `(?:^|/)(?:(?:${CONFIG_TOOLS})\\.config(?:\\.[\\w-]+)*|(?:${SPLIT_TOOLS})(?:[.-][\\w.-]+)?|${NAMED})\\.[cm]?[jt]sx?$` +
    // Settings that stand in a folder of the tool.
    "|(?:^|/)\\.(?:storybook|vitepress|vuepress)/[^/]+\\.[cm]?[jt]sx?$",
  "i",
);

/** Packages that build or test with what a script tells them: such a script holds settings, whatever its name. */
const BUILDERS =
  /^(?:aws-cdk-lib\/aws-lambda-nodejs|@angular-devkit\/build-|@angular\/(?:build|cli)|@craco\/|@farmfe\/|@rsbuild\/|@rslib\/|@rspack\/|@parcel\/|@storybook\/|@symfony\/webpack|@vitejs\/|@vue\/cli|@(?:solidjs\/|tanstack\/(?:react-|solid-)?)start\/config|browserify|ember-cli|esbuild|gulp|laravel-(?:mix|vite)|metro|ng|parcel|react-scripts|rolldown|rollup|snowpack|tsdown|tsup|unbuild|vite|vinxi|vitest|webpack)(?=$|[/-])/;

/** Whether a file is the settings of a known tool by its name. Any other `*.config.ts` is code of the app. */
export function isSettingsFile(path: string): boolean {
  return SETTINGS_FILE.test(path);
}

/** Whether a file runs a bundler or a test runner: what it loads tells. */
export function runsBuilder(loads: readonly string[]): boolean {
  return loads.some((specifier) => BUILDERS.test(specifier));
}

/** Whether a file runs what bundles code: a test of Vitest, or a story, does not. */
export function runsBundler(loads: readonly string[]): boolean {
  return runsBuilder(
    loads.filter((specifier) => !/^(?:vitest|@storybook|ng)(?:$|[/-])|\/client$/.test(specifier)),
  );
}
