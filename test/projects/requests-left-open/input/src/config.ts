export default { api: "/api", rupt: { clientId: import.meta.env.VITE_RUPT } };
