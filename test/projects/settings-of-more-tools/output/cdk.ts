import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
new NodejsFunction(s, "F", { bundling: { nodeModules: ["rupt"] } });
