import { ConfigModule } from "@nestjs/config";
export const settings = [ConfigModule.forRoot({ load: [] })];
