/** Forms of `client_id`. `needs` are statements that must stand in the module. */
export interface ValueForm {
  code: string;
  needs?: string;
  esm?: true;
  ts?: true;
}

export const CLIENT_IDS: readonly ValueForm[] = [
  { code: "‹client-1›" },
  { code: "‹client-2›" },
  { code: "`client-1`" },
  { code: "process.env.RUPT_ID" },
  { code: "import.meta.env.VITE_RUPT_ID", esm: true },
  { code: "CLIENT_ID", needs: "const CLIENT_ID ¤= ¤‹client-3›§" },
  { code: "LATE_ID", needs: "LATE:const LATE_ID = process.env.LATE ?? ‹late›§" },
  { code: "IMPORTED_ID", needs: "import { IMPORTED_ID } from ‹./config›§", esm: true },
  { code: "settings.rupt.id", needs: "const settings = { rupt: { id: ‹client-4› } }§" },
  { code: "PREFIX¤ + ‹-web›", needs: "const PREFIX = ‹client›§" },
  { code: "`${PREFIX}-web`", needs: "const PREFIX = ‹client›§" },
  { code: "process.env.RUPT_OTHER_ID || ‹client-5›" },
  { code: "tenant.clientId" },
  { code: "`${tenant}`" },
  { code: "readId()" },
  {
    code: "mutable",
    needs: "let mutable = ‹first›§\nexport const change = () => { mutable = ‹second›§ }§",
    esm: true,
  },
  { code: "(‹client-1›)" },
  { code: "‹client-1› as string", ts: true },
  { code: "process.env.RUPT_ID!", ts: true },
];

export const USERS = [
  "user.id",
  "user?.id",
  "‹account-1›",
  "`${user.org}/${user.id}`",
  "user.id ¤|| ¤user.email",
  "user.paid ? user.id : user.email",
  "(user.id)",
  "String(user.id)",
  "user[‹id›]",
  "user.nick ?? user.id",
] as const;

/** `on_current_device_logout` after its key: `: value` or a method. */
export const LOGOUTS = [
  ": ¤() => signOut()",
  ": ()¦ =>¤ {\n    ¤signOut()§¤\n  }",
  "(¤) {\n    signOut()§\n  }",
  ": async () => {\n    await signOut()§\n  }",
  ": function () {\n    signOut()§\n  }",
  ": signOut",
  ": auth.signOut",
  ": () => leave(user)",
  ": () => { leave(tenant)§ }",
  ": handleLogout",
  ": ({ challenge }) => leave(challenge)",
  ": () => {\n    signOut()§\n    return false§\n  }",
  ": signOut.bind(null)",
  ": () => {}",
  ": () => {\n    const message = `gone\n  with text`§\n    show(message)§\n  }",
] as const;

/** Other options: name, then key and value. Several rows of a name are several shapes. */
export const OPTIONS: readonly { name: string; code: string }[] = [
  { name: "email", code: "email: ¤user.email" },
  { name: "email", code: "¤email¤" },
  { name: "email", code: "‹email›: user.email ?? undefined" },
  { name: "email", code: "[‹email›]: user.email" },
  { name: "email", code: "...(user.email && { email: user.email })" },
  { name: "email", code: "...(user.email ? { ¤email: user.email } : {})" },
  { name: "phone", code: "phone¤: user.phone" },
  { name: "phone", code: "phone: null" },
  { name: "metadata", code: "metadata: { plan: user.plan, client_id: ‹kept›, account: { user: 1 } }" },
  { name: "metadata", code: "metadata: {\n    ...user.meta,\n    ¤on_challenge: true⸴\n  }" },
  {
    name: "redirect_urls",
    code: "redirect_urls: { logout_url: ‹https://a.example/bye›, new_account_url: ‹https://a.example/new› }",
  },
  {
    name: "redirect_urls",
    code: "redirect_urls¤: {\n    logout_url: `${origin}/bye`,¤\n    ¤suspended_url: ‹https://a.example/s›⸴\n  }",
  },
  { name: "redirect_urls", code: "redirect_urls: {}" },
  { name: "limit_config", code: "limit_config: { overall_device_limit: 3 }" },
  { name: "limit_config", code: "limit_config: { overall_limit: user.limit, people_limit: 2 }" },
  { name: "limit_config", code: "limit_config: { overall_device_limit: seats }" },
  {
    name: "redirect_urls",
    code: "redirect_urls: { logout_url: ‹https://a.example/› + out, new_account_url: ‹https://a.example/new› }",
  },
  { name: "tolerance", code: "¤tolerance: ‹strict›¤" },
  { name: "cookie", code: "cookie: ‹c›" },
  { name: "secret", code: "secret: ‹s3cr3t-value›" },
  { name: "secret", code: "secret: user.token" },
  { name: "debug", code: "debug: process.env.NODE_ENV === ‹development›" },
  { name: "include_page", code: "include_page: false" },
  { name: "identity", code: "identity: undefined" },
  { name: "fingerprint", code: "fingerprint: readPrint()" },
  { name: "groups", code: "groups: [{ id: user.org }]" },
  { name: "event", code: "event: ‹sign_up›" },
  { name: "domain", code: "domain: ‹rupt.a.example›" },
  { name: "on_challenge", code: "on_challenge: ¤() => {}" },
  { name: "on_challenge", code: "on_challenge() {\n    return true§\n  }" },
  { name: "on_challenge", code: "on_challenge: () => false" },
  { name: "on_challenge", code: "on_challenge: ({ challenge }) => { show(challenge)§ }" },
  { name: "on_limit_exceeded", code: "on_limit_exceeded: () => {}" },
  { name: "on_limit_exceeded", code: "on_limit_exceeded() {\n    ¤banner.show()§\n  }" },
  { name: "unknown", code: "frobnicate: 1" },
  { name: "unknown", code: "get email() { return user.email§ }" },
];
