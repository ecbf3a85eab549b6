// The apps of the proof: where each is, how it is served, and what a visitor does in it. Builds, type checks and servers are the
// npm scripts of the app itself.

const MEMBER = { id: "member_7", email: "ada@example.com", phone: "+15550100" };
const SIGNED_OUT = "You were signed out here";

/**
 * @typedef {["open" | "click" | "see", string] | ["calls", number] | ["logout"]} Step
 * open: a path, from scratch. click: the link or button with that text. see: wait until the page shows the text. calls: exactly so
 * many calls of Rupt so far. logout: Rupt says that this device was signed out elsewhere.
 *
 * @typedef {object} Walk
 * @property {string} title
 * @property {Readonly<Record<string, object>>} cookies that the visitor brings, as JSON
 * @property {readonly Step[]} steps
 *
 * @typedef {object} App
 * @property {string} folder under `proof/`
 * @property {string} title
 * @property {readonly string[]} frameworks packages whose installed versions the page names
 * @property {string} types the type checker behind `npm run typecheck`
 * @property {"server" | string} serve `server` for `npm start`, or the folder of static files that it is served from
 * @property {readonly Walk[]} walks
 */

/** @type {readonly App[]} */
export const APPS = [
  {
    folder: "react-store",
    title: "React with Vite and a store",
    frameworks: ["react", "zustand", "vite"],
    types: "tsc",
    serve: "dist",
    walks: [
      {
        title: "a visit",
        cookies: { member: { ...MEMBER, plan: "fleet", device: "device_1" } },
        steps: [
          ["open", "/"],
          ["see", "Sail Log"],
          ["calls", 1],
          ["click", "Charts"],
          ["see", "Charts of the bay"],
          ["calls", 2],
          ["click", "Download"],
          ["see", "Chart ready"],
          ["calls", 3],
          ["click", "Sign out"],
          ["see", "Nobody is signed in"],
          ["calls", 4],
        ],
      },
      {
        title: "signed out elsewhere",
        cookies: { member: MEMBER },
        steps: [["open", "/charts"], ["calls", 1], ["logout"], ["see", SIGNED_OUT]],
      },
    ],
  },
  {
    folder: "solid",
    title: "Solid",
    frameworks: ["solid-js", "vite"],
    types: "tsc",
    serve: "dist",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Night Bakery"],
          ["calls", 1],
          ["click", "Bread"],
          ["see", "Rye and spelt"],
          ["calls", 2],
          ["click", "Warm the oven"],
          ["see", "The oven is warm"],
          ["calls", 3],
          ["open", "/bread"],
          ["calls", 4],
          ["logout"],
          ["see", SIGNED_OUT],
          ["calls", 4],
        ],
      },
    ],
  },
  {
    folder: "workspace",
    title: "A wrapper package of a pnpm workspace",
    frameworks: ["react", "vite"],
    types: "tsc",
    serve: "apps/web/dist",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Kite School"],
          ["calls", 1],
          ["click", "Book"],
          ["see", "Lesson booked"],
          ["calls", 2],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
    ],
  },
  {
    folder: "astro",
    title: "Astro with islands",
    frameworks: ["astro", "preact"],
    types: "@astrojs/check",
    serve: "dist",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Herb Garden"],
          ["calls", 1],
          ["click", "Seeds"],
          ["see", "Seeds by post"],
          ["calls", 2],
          ["click", "Order"],
          ["see", "On its way"],
          ["calls", 3],
          ["open", "/"],
          ["calls", 4],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
    ],
  },
  {
    folder: "server",
    title: "CommonJS server, EJS pages, AMD modules",
    frameworks: ["express", "ejs", "requirejs"],
    types: "tsc",
    serve: "server",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Harbour Desk"],
          ["calls", 1],
          ["open", "/berths"],
          ["see", "Free berths"],
          ["calls", 2],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
    ],
  },
  {
    folder: "capacitor",
    title: "Capacitor shell",
    frameworks: ["@capacitor/core", "vite"],
    types: "tsc",
    serve: "dist",
    walks: [
      {
        title: "in the web view",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Tide Table"],
          ["calls", 1],
          ["click", "Refresh"],
          ["see", "High water"],
          ["calls", 2],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
    ],
  },
  {
    folder: "react-router",
    title: "React Router, framework mode, in a pnpm catalog workspace",
    frameworks: ["react-router", "vite"],
    types: "tsc",
    serve: "server",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Ferry Times"],
          ["calls", 0],
          ["click", "Timetable"],
          ["see", "North crossing"],
          ["calls", 1],
          ["click", "North crossing"],
          ["see", "Crossing north"],
          ["calls", 2],
          ["click", "Download"],
          ["see", "Chart ready"],
          ["calls", 3],
          ["open", "/timetable"],
          ["calls", 4],
          ["logout"],
          ["see", SIGNED_OUT],
          ["calls", 4],
        ],
      },
      {
        title: "signing out",
        cookies: { member: { ...MEMBER, plan: "captain", device: "device_1" } },
        steps: [
          ["open", "/timetable"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Ferry Times"],
          ["calls", 2],
        ],
      },
    ],
  },
  {
    folder: "next",
    title: "Next, app and pages router",
    frameworks: ["next"],
    types: "tsc",
    serve: "server",
    walks: [
      {
        title: "app router",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Orchard Notes"],
          ["calls", 1],
          ["click", "The archive"],
          ["see", "Nineteen winters"],
          ["calls", 2],
          ["logout"],
          ["see", SIGNED_OUT],
          // The layout stays, and with it the guard: it counts this page view too.
          ["calls", 3],
        ],
      },
      {
        title: "app router, signing out",
        cookies: { member: { ...MEMBER, plan: "patron", device: "device_1" } },
        steps: [
          ["open", "/archive"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Nobody reads here"],
          ["calls", 2],
        ],
      },
      {
        title: "pages router",
        cookies: { member: { ...MEMBER, ruptToken: "signed-by-the-server" } },
        steps: [
          ["open", "/classic"],
          ["see", "The classic notes"],
          ["calls", 1],
          ["click", "Pruning"],
          ["see", "On pruning"],
          ["calls", 2],
          ["logout"],
          ["see", "The classic notes are closed here"],
        ],
      },
    ],
  },
  {
    folder: "nuxt",
    title: "Nuxt 4",
    frameworks: ["nuxt", "vue"],
    types: "vue-tsc",
    serve: "server",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER, trial: { id: "trial_3", email: "trial@example.com" } },
        steps: [
          ["open", "/"],
          ["see", "Lamplight Club"],
          ["calls", 2],
          ["click", "Stories"],
          ["see", "One story"],
          ["calls", 3],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
      {
        title: "signing out",
        cookies: { member: { ...MEMBER, plan: "lantern", device: "device_1" } },
        steps: [
          ["open", "/stories"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Nobody is signed in"],
          ["calls", 2],
        ],
      },
    ],
  },
  {
    folder: "sveltekit",
    title: "SvelteKit with runes",
    frameworks: ["@sveltejs/kit", "svelte"],
    types: "svelte-check",
    serve: "server",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Quiet Radio"],
          ["calls", 1],
          ["click", "Recordings"],
          ["see", "Long recordings"],
          ["calls", 2],
          ["click", "Play"],
          ["see", "Now playing"],
          ["calls", 3],
          ["open", "/recordings"],
          ["calls", 4],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
      {
        title: "signing out",
        cookies: { member: { ...MEMBER, plan: "household", device: "device_1" } },
        steps: [
          ["open", "/"],
          ["see", "Checked 1 times"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Nobody listens"],
          ["calls", 2],
        ],
      },
    ],
  },
  {
    folder: "angular",
    title: "Angular with file replacements",
    frameworks: ["@angular/core"],
    types: "ngc",
    serve: "dist/browser",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Trail Ledger"],
          ["calls", 1],
          ["click", "The ridge"],
          ["see", "Print"],
          ["calls", 2],
          ["click", "Print"],
          ["see", "Sheet one of four"],
          ["calls", 3],
          ["open", "/maps/ridge"],
          ["calls", 4],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
      {
        title: "signing out",
        cookies: { member: { ...MEMBER, plan: "club", device: "device_1" } },
        steps: [
          ["open", "/"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Nobody is signed in"],
          ["calls", 2],
        ],
      },
    ],
  },
  {
    folder: "vue",
    title: "Vue with Vite and Pinia",
    frameworks: ["vue", "pinia", "vite"],
    types: "vue-tsc",
    serve: "dist",
    walks: [
      {
        title: "a lesson",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Chess Hour"],
          ["calls", 1],
          ["click", "Endings"],
          ["see", "Lesson endings"],
          ["calls", 2],
          ["click", "Open"],
          ["see", "White to move"],
          ["calls", 4],
          ["click", "Sign out"],
          ["see", "Nobody is signed in"],
          ["calls", 5],
        ],
      },
      {
        title: "signed out elsewhere",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/lessons/openings"],
          ["see", "Lesson openings"],
          ["calls", 1],
          ["logout"],
          ["see", SIGNED_OUT],
          ["see", "Nobody is signed in"],
        ],
      },
    ],
  },
  {
    folder: "svelte",
    title: "Svelte with Vite",
    frameworks: ["svelte", "vite"],
    types: "svelte-check",
    serve: "dist",
    walks: [
      {
        title: "a visit",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/"],
          ["see", "Starters"],
          ["calls", 1],
          ["click", "Certificate"],
          ["see", "Baked and signed"],
          ["calls", 2],
          ["click", "Next chapter"],
          ["see", "Ovens"],
          ["calls", 3],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
      {
        title: "signing out",
        cookies: { member: { ...MEMBER, teaches: true, device: "device_1" } },
        steps: [
          ["open", "/"],
          ["calls", 1],
          ["click", "Sign out"],
          ["see", "Nobody is signed in"],
          ["calls", 2],
        ],
      },
    ],
  },
  {
    folder: "html-pages",
    title: "Plain pages: inline modules, EJS templates with a CDN script, import map",
    frameworks: ["vite"],
    types: "tsc",
    serve: "dist",
    walks: [
      {
        title: "inline modules",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/rooms.html"],
          ["click", "Start the tour"],
          ["see", "The tour begins"],
          ["calls", 1],
          ["open", "/"],
          ["calls", 2],
          ["logout"],
          ["see", SIGNED_OUT],
        ],
      },
      {
        title: "CDN script and import map",
        cookies: { member: MEMBER },
        steps: [
          ["open", "/kiosk.html"],
          ["see", "Kiosk"],
          ["calls", 1],
          ["open", "/ticket.html"],
          ["calls", 2],
          ["logout"],
          ["see", "Ticket returned"],
        ],
      },
      {
        title: "leaving",
        cookies: { member: { ...MEMBER, device: "device_1" } },
        steps: [
          ["open", "/rooms.html"],
          ["click", "Leave"],
          ["see", "Come back soon"],
          ["calls", 1],
        ],
      },
    ],
  },
];
