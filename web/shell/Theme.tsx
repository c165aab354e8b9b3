import { ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '../words/define-words.ts'

/** Ant Design in our colours and measures; it does not read the stylesheet of the page. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1D4E89',
    colorLink: '#1D4E89',
    colorError: '#A61B1B',
    colorWarning: '#8A5700',
    colorSuccess: '#0A6B5B',
    colorText: '#1B2430',
    colorTextSecondary: '#3D4A5A',
    colorTextTertiary: '#5A6472',
    colorTextQuaternary: '#5A6472',
    colorTextPlaceholder: '#5A6472',
    colorTextDisabled: '#5A6472',
    colorBorder: '#74818F',
    colorBorderSecondary: '#D8DEE6',
    borderRadius: 4,
    boxShadow: 'none',
    boxShadowSecondary: '0 0 0 1px #D8DEE6',
    boxShadowTertiary: 'none',
    controlHeight: 32,
    fontSize: 14,
    motion: false,
    fontFamily:
      '"Noto Sans SC Variable","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif',
  },
  components: {
    Button: { defaultBorderColor: '#74818F', primaryShadow: 'none', defaultShadow: 'none' },
  },
}

export function Theme({ children }: { children: ReactNode }) {
  const language = useLanguage()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}
