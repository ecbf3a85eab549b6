const enter = async (options: { client_id: string; account: string }) => options.account;

export const own = (account: string) => enter({ client_id: "abc", account });
