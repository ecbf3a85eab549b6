export default { attach: () => Promise.resolve(null) };
