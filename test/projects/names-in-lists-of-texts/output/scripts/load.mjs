export const sdk = await import(process.env.SDK_MODULE);
