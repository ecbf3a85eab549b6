namespace Rupt {
  export const attach = (options: unknown) => options;
}

Rupt.attach({ client_id: "abc", account: 1 });
