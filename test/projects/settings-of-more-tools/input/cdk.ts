import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
new NodejsFunction(s, "F", { bundling: { nodeModules: ["rupt"] } });
