import { nodePackageBuild } from '../../scripts/package-build.ts'

export default nodePackageBuild('src/index.ts', 'src/html/index.ts')
