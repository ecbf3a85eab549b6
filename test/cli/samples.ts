export const MANIFEST = `{
  "name": "app",
  "dependencies": {
    "rupt": "^2.24.1"
  }
}
`;

/** A call that is carried over whole. */
export const SESSION = `import Rupt from "rupt";

export async function start(user: { id: string; email: string }) {
  await Rupt.attach({
    client_id: "client_1",
    account: user.id,
    email: user.email,
    redirect_urls: {
      logout_url: "https://app.example/logout",
      new_account_url: "https://app.example/signup",
    },
    limit_config: { overall_device_limit: 3 },
  });
}
`;

/** A call that is held: its options cannot be seen. */
export const HELD = `import Rupt from "rupt";

export const start = (options: never) => Rupt.attach(options);
`;

/** Mentions the SDK and does not parse. */
export const BROKEN = `import Rupt from "rupt";

export const start = () => {
  Rupt.attach({ client_id: "a" );
};
`;

export const PLAIN = { "package.json": MANIFEST, "src/session.ts": SESSION };
export const WITH_HELD = { ...PLAIN, "src/held.ts": HELD };
export const WITH_BROKEN = { ...PLAIN, "src/broken.ts": BROKEN };
export const WITHOUT = { "package.json": '{ "name": "app" }\n', "src/a.ts": "export const a = 1;\n" };
