import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const REDIRECTS = { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" } as const;
const LIMITS = { overall_device_limit: 3 };
export function go(id: string) {
  void rupt.evaluate.access({ user: id });
}
