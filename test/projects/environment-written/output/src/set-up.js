export function setUp(settings) {
  process.env.RUPT_ID = settings.RUPT_ID;
}
