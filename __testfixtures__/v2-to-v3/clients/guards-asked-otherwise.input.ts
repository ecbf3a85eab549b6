import Rupt from "rupt";

const firstId = import.meta.env.VITE_FIRST_RUPT_ID;
const secondId = import.meta.env.VITE_SECOND_RUPT_ID;

function need(value: unknown): asserts value is string {
  if (typeof value !== "string") {
    throw new Error("Missing setting");
  }
}

export async function enter(user: string) {
  try {
    need(firstId);
    await Rupt.attach({ client_id: firstId, account: user });
  } catch (error) {
    console.warn(error);
  }
}

switch (true) {
  case Boolean(secondId):
    void Rupt.attach({ client_id: secondId, account: "anonymous" });
    break;
}

const missing = ["THIRD_RUPT_ID"].filter((name) => !process.env[name]);

export function visit(user: string) {
  if (missing.length === 0) {
    void Rupt.attach({ client_id: process.env.THIRD_RUPT_ID ?? "", account: user });
  }
}
