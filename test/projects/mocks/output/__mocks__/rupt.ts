// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
export default { attach: () => Promise.resolve(null) };
