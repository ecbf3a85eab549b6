async function main(user: string): Promise<void> {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "verbatim", account: user });
}

void main("1");
