export interface Guard {
  check(id: string): Promise<{ device_id: string } | null>;
  run(id: string): Promise<unknown>;
}
