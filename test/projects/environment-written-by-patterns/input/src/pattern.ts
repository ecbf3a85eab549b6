const settings = { id: "client_p", list: ["client_l"] };
({ id: process.env.PATTERN_ID } = settings);
[process.env.LIST_ID] = settings.list;
export const pattern = true;
