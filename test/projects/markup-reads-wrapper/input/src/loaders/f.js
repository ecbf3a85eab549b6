export const f = async (name) => (await (await import(`../lib/temp${name}.ts`)).protect("u")).device_id;
