declare const Rupt: { attach(options: object): Promise<unknown> };
export default Rupt;
