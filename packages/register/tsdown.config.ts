import { nodePackageBuild } from '../../scripts/package-build.ts'

export default nodePackageBuild('src/index.ts')
