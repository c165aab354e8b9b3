export const helpText = `金质 Jinzhi

  npm start                       安装、构建、建库、载入演示数据并提供网页
                                  install, build, set up, load the demonstration, serve
    -- --once                     走通一次链条并打印结果后退出
                                  walk the chain once, print what happened, exit
  ./jinzhi init                   建立正式环境：机构与三名管理员，无演示数据
                                  a real installation: organs and three administrators
  ./jinzhi migrate                升级数据库 bring the database up to date
  ./jinzhi import spot-checks F   导入已公布的抽查结果（CSV）import published spot checks
  ./jinzhi import enterprises F   导入企业（CSV）import enterprises
  ./jinzhi import limits DIR      导入限量标准 import a base of limits
  ./jinzhi judge F                判定一份结果与限量值表 judge a file of results and limits
  ./jinzhi journal verify         核验日志哈希链 prove the journal whole
  ./jinzhi check                  核验全部程序定义 prove every procedure definition sound
  ./jinzhi docs                   生成程序说明 write docs/procedures
  npm test [-- PATTERN]           全部检查与测试 every check and test
  npm run bench [-- --quick]      性能对照 figures against their baselines

  --data DIR    数据目录，默认 ./data   folder of the data
  --port N      端口，默认 8080         port of the web server
  --json        机器可读输出            output for programs
  --help        本说明                  this text

  DATABASE_URL  任一 PostgreSQL 15 或更新版本，代替内置数据库
                any PostgreSQL 15 or newer in place of the embedded one
`
